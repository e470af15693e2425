"""What runs and when: thin Prefect flows and tasks over the library `dealwire`."""

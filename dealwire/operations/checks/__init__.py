"""What `dealwire doctor` looks at, one thing a file."""

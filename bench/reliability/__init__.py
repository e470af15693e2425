"""What docs/reliability.md promises, measured."""

"""What is acted on: objects, their pronouns, patients."""

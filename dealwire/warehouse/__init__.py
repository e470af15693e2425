"""The warehouse file: what was read and what was annotated, appended to by one writer."""

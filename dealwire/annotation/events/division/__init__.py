"""One sentence, several facts: where a draft is divided and which sum goes with which."""

"""An article as a story of sentences and tokens, and whether it is worth reading (`prefilter`, `second_look`)."""

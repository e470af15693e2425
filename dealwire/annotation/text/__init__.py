"""An article as a story of sentences and tokens, and whether it is worth reading at all (`prefilter`, `second_look`)."""

"""From the warehouse to a published release: build a candidate, audit it, put it in place."""

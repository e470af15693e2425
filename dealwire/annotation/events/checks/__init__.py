"""Whether a draft can be a fact at all; `plausibility` leads."""

"""How far a noun phrase reaches and what belongs to it; `phrases` leads."""

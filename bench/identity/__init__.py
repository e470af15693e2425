"""How often facts are split or merged that should not be."""

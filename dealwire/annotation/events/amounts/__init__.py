"""A draft's figures and days: sums, shares, what an amount belongs to; `measure` leads."""

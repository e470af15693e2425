"""Which authority speaks, to whom, and who only stands by."""

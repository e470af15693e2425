"""What only the whole article tells: what is told again, by whom, about which deal; `reconcile` keeps one of each."""

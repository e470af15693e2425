"""Further sides of a deal or round: counterparties, companions, members, sellers, payees."""

"""Money, percentages and dates, and the day that the news speaks of."""

"""From files of the landing zone to Parquet parts: cut into jobs, and read in processes that may die."""

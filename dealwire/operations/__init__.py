"""What an operator asks and is told: status, doctor, backfill, notices. No Prefect here."""

"""Names of companies and persons (`names` leads) and of authorities and officials (`authorities` leads)."""

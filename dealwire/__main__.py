"""`python -m dealwire` is the command `dealwire`."""

from dealwire.cli import app

app(prog_name="dealwire")

"""Who plays which role of a trigger; `slots` leads and asks the packages below."""

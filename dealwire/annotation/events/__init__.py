"""From filled roles to a draft of one fact; `shaping` leads and asks the packages below."""

"""How well a published release agrees with articles labelled by hand."""

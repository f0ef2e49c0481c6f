"""Papers that are served on people of a case, and the receipts (送达回证) that come back."""

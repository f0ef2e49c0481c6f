"""Served papers and their receipts."""

"""What one day at the desk asks for, read at once."""

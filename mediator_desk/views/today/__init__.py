"""Today: the screen that opens first, with what the day asks for."""

"""The people of a case, who speaks for them, and what was said to them."""

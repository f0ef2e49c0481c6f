"""The search over everything: cases, people and what the desk can do, by the keyboard alone."""

"""What people ask about their own data, what is held on them until when, and how files are destroyed."""

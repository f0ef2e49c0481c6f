"""What is common to every case: its life, its acts, its lists and its history."""

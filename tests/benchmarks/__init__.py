"""What is fast, as ratios measured side by side in one run: tasks.py bench."""

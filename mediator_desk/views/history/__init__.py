"""The history of a case: read, filtered, printed, and its last step taken back."""

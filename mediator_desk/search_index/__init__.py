"""What is searched, and the index of it: the same pieces on both databases, kept in the transaction of each change."""

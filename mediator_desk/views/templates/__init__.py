"""The words of the committee's papers, read and changed by people."""

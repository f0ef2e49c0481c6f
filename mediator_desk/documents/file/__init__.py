"""The bound file of a case (卷宗): every paper in its order, one PDF or volumes of it, and a list with hashes."""

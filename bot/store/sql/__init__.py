"""What is kept, in portable SQLAlchemy Core: one module a family of methods."""

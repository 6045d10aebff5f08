"""The store in portable SQLAlchemy Core: a module for each family of methods."""

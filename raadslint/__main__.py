"""``python -m raadslint``."""

from raadslint.cli import main

if __name__ == "__main__":
    main()

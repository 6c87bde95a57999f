"""What people do with scorecards: answer questions themselves, and compare two versions."""

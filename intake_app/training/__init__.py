"""The simulated interviewee and the feedback."""

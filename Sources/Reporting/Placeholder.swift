package enum Reporting {}

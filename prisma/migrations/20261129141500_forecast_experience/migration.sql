-- What forecasts of the year's end are drawn from, worked out once a day: a page of figures reads one row in place of two years of events.
CREATE TABLE "forecast_experience" (
    "on" DATE NOT NULL,
    "held" JSONB NOT NULL,
    "indicators" JSONB NOT NULL,

    CONSTRAINT "forecast_experience_pkey" PRIMARY KEY ("on")
);

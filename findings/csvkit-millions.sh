#!/usr/bin/env bash
# csvkit 2.2.0 guesses what a column holds, and commands that only sort, join or show write the guess in place
# of what was there: "10m" (million) becomes ten minutes, a vote of 52:48 becomes 52 minutes, seats of 3-2 a day
# in March 2001, 5% is 5. Where one cell says "850k" the column is left as it was. csvcut does not guess.
source "$(dirname "$0")/setup.sh"

need_python_packages csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6 pytimeparse==1.1.8
cat >results.csv <<'CSV'
party,raised,vote,seats,share
Reds,10m,52:48,3-2,5%
Blues,2.5m,51:49,4-1,7%
CSV
sed 's/2\.5m/850k/' results.csv >mixed.csv
seen=$(
  echo csvcut
  environment/bin/csvcut results.csv
  echo csvsort
  environment/bin/csvsort --columns party results.csv
  echo csvjson
  environment/bin/csvjson --stream results.csv
  echo 'csvsort, one cell of 850k'
  environment/bin/csvsort --columns party mixed.csv
)
expect 'csvcut
party,raised,vote,seats,share
Reds,10m,52:48,3-2,5%
Blues,2.5m,51:49,4-1,7%
csvsort
party,raised,vote,seats,share
Blues,0:02:30,0:51:49,2001-04-01,7
Reds,0:10:00,0:52:48,2001-03-02,5
csvjson
{"party": "Reds", "raised": "0:10:00", "vote": "0:52:48", "seats": "2001-03-02", "share": 5.0}
{"party": "Blues", "raised": "0:02:30", "vote": "0:51:49", "seats": "2001-04-01", "share": 7.0}
csvsort, one cell of 850k
party,raised,vote,seats,share
Blues,850k,0:51:49,2001-04-01,7
Reds,10m,0:52:48,2001-03-02,5' "$seen"

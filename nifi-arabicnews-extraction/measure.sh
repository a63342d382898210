#!/bin/sh
# Extracts the files of a folder of fixtures with the extraction module alone, and scores them.
set -eu

usage='Usage: nifi-arabicnews-extraction/measure.sh FIXTURES [OUTPUT]

FIXTURES is a folder with html/, charset/, office/ and score_extraction.py.
OUTPUT takes one JSON file per article; default: target/measure of the module.
FUZZ_ROUNDS in the environment: mutate each fixture that often as well.
Needs JAVA_HOME and python3.'
[ $# -ge 1 ] || { echo "$usage" >&2; exit 2; }
fixtures=$(cd "$1" 2>/dev/null && pwd) || { echo "There are no fixtures at $1" >&2; exit 1; }
[ -f "$fixtures/score_extraction.py" ] || { echo "There is no score_extraction.py in $fixtures" >&2; exit 1; }
cd "$(dirname "$0")/.."
output=${2:-nifi-arabicnews-extraction/target/measure}
./mvnw -q -B -pl nifi-arabicnews-extraction -am test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
classpath="nifi-arabicnews-extraction/target/classes:nifi-arabicnews-extraction/target/test-classes:nifi-arabicnews-language/target/classes:$(cat nifi-arabicnews-extraction/target/test.classpath)"
rm -rf "$output"
for kind in html charset office; do
    # What is the truth is no input.
    input=$output/input/$kind
    mkdir -p "$input" "$output/$kind"
    find "$fixtures/$kind" -type f ! -name '*.json' ! -name '*.utf8' ! -name '*.expected.txt' -exec ln -s {} "$input" ';'
    [ "$kind" != html ] || rm -f "$input"/*.body.txt
    "$JAVA_HOME/bin/java" -cp "$classpath" io.github.nifiarabicnews.extraction.tool.ExtractFolder "$input" "$output/$kind"
done
python3 "$fixtures/score_extraction.py" "$fixtures" "$output" --rows
if [ -n "${FUZZ_ROUNDS:-}" ]; then
    ./mvnw -B -ntp -pl nifi-arabicnews-extraction -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.rounds="$FUZZ_ROUNDS" -Dfuzz.corpus="$(cd "$output" && pwd)/input"
fi

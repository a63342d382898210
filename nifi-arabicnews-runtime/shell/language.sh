# Sets module and classpath to run a command of the language module, which is compiled where something has changed. Needs the project's folder in here.

. "$here/nifi-arabicnews-runtime/shell/find-jdk.sh"
. "$here/nifi-arabicnews-runtime/shell/utf-8.sh"
module="$here/nifi-arabicnews-language"
compiled="$module/target/classpath"
if [ ! -f "$compiled" ] || [ -n "$(find "$here/pom.xml" "$module/pom.xml" "$module/src/main/java" -newer "$compiled" -print | head -n 1)" ]; then
    (cd "$here" && ./mvnw -q -B -pl nifi-arabicnews-language compile dependency:build-classpath \
        -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath && touch "$compiled") >&2
fi
classpath="$module/target/classes:$(cat "$compiled")"

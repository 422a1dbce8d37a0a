# circles.awk - which object files take from each other in a circle.
#
# Reads "nm -P -A" of object files: "path/x.o: symbol type ...". Prints a line for each circle of more
# than `most` of them, and for each circle between folders. Records are one folder: they lie by headings.

function object(path) {
	sub(/:$/, "", path)
	sub(/\.o$/, "", path)
	return path
}

function folder(path) {
	if (match(path, /src\/records\//))
		return substr(path, 1, RSTART + RLENGTH - 2)
	sub(/\/[^\/]*$/, "", path)
	return path
}

# What reaches each other, after Tarjan; `graph` tells apart what is walked: o(bjects) or f(olders).
function walk(graph, at,    list, count, i, next_one, circle, size) {
	number[graph, at] = lowest[graph, at] = ++numbered
	stack[++height] = at
	on_stack[graph, at] = 1
	count = split(takes[graph, at], list, " ")
	for (i = 1; i <= count; i++) {
		next_one = list[i]
		if (!((graph, next_one) in number)) {
			walk(graph, next_one)
			if (lowest[graph, next_one] < lowest[graph, at])
				lowest[graph, at] = lowest[graph, next_one]
		} else if (on_stack[graph, next_one] && number[graph, next_one] < lowest[graph, at]) {
			lowest[graph, at] = number[graph, next_one]
		}
	}
	if (lowest[graph, at] != number[graph, at])
		return
	do {
		next_one = stack[height--]
		on_stack[graph, next_one] = 0
		circle = circle " " next_one
		size++
	} while (next_one != at)
	if (size > (graph == "o" ? most : 1))
		print (graph == "o" ? size " files in a circle:" : "folders in a circle:") circle
}

function note(graph, from, to) {
	if (from == to || (graph, from, to) in noted)
		return
	noted[graph, from, to] = 1
	takes[graph, from] = takes[graph, from] " " to
}

{ from = object($1); objects[from] = 1 }
$3 == "U" { wanted[from, ++wants[from]] = $2; next }
$3 ~ /^[A-TVX-Z]$/ { gives[$2] = from }

END {
	for (from in objects) {
		folders[folder(from)] = 1
		for (i = 1; i <= wants[from]; i++)
			if (wanted[from, i] in gives) {
				note("o", from, gives[wanted[from, i]])
				note("f", folder(from), folder(gives[wanted[from, i]]))
			}
	}
	for (from in objects)
		if (!(("o", from) in number))
			walk("o", from)
	for (from in folders)
		if (!(("f", from) in number))
			walk("f", from)
}

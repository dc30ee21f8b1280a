# Both simulations of the priorities in vectorised R, for comparison: prints the processor seconds of the middle run.
# Arguments: the tally (a row of whole numbers for each office), then numbers in the order in which they are read here.
args <- commandArgs(TRUE)
x <- as.matrix(read.csv(args[1], header = FALSE))
n <- as.numeric(args[-1])
scale <- n[1]; first <- n[2]; wanted <- n[3]; draws <- n[4]; floor <- n[5]
resamples <- n[6]; top <- n[7]; runs <- n[8]; weights <- n[9:12]
columns <- 6
topics <- (ncol(x) - 1) / columns

# The criteria for a matrix with one column of sums for each draw.
criteria <- function(sums) {
  at <- function(column) sums[seq(column, by = columns, length.out = topics), , drop = FALSE]
  share <- function(a, b) ifelse(b == 0, 0, a / b)
  list(
    need = pmin(share(at(1), at(2) * scale), 1),
    demand = share(at(5), first * sums[rep(nrow(sums), topics), , drop = FALSE]),
    breadth = share(at(4), at(3)),
    supply = pmin(at(6) / wanted, 1)
  )
}

# Ranks in every column, the first of equals first.
ranks <- function(p) {
  t(sapply(seq_len(topics), function(a) {
    above <- lapply(seq_len(topics)[-a], function(b) if (b < a) p[b, ] >= p[a, ] else p[b, ] > p[a, ])
    1 + Reduce(`+`, above)
  }))
}

simulate <- function() {
  own <- sapply(criteria(matrix(colSums(x), ncol = 1)), as.vector)
  gaps <- matrix(rexp(4 * draws), 4)
  w <- floor + (1 - 4 * floor) * sweep(gaps, 2, colSums(gaps), "/")
  by.weights <- ranks(own %*% w)
  acceptability <- sapply(seq_len(topics), function(rank) rowMeans(by.weights == rank))
  central <- sapply(seq_len(topics), function(topic) rowMeans(w[, by.weights[topic, ] == 1, drop = FALSE]))
  counts <- rmultinom(resamples, nrow(x), rep(1, nrow(x)))
  by.criterion <- criteria(crossprod(x, counts))
  p <- Reduce(`+`, Map(`*`, by.criterion, weights))
  by.respondents <- ranks(p)
  intervals <- apply(by.respondents, 1, quantile, c(.05, .95), type = 1)
  list(acceptability, central, rowMeans(by.weights <= top), rowMeans(by.respondents <= top), intervals)
}

set.seed(1)
invisible(simulate())
seconds <- replicate(runs, sum(system.time(simulate())[1:2]))
cat(median(seconds))

//! Pure work on many things, on two threads at once.

/// Fewer items than this are not worth a second thread.
const WORTH_A_THREAD: usize = 16;

/// What `f` makes of each item, in the order of the items: of the first half on the calling thread, of the second half
/// on one more. For work that waits for nobody and asks no database, such as sealing the records of an import while
/// the database is held: it is held for half as long.
pub fn in_parallel<'t, T: Sync, R: Send>(items: &'t [T], f: impl Fn(&'t T) -> R + Sync) -> Vec<R> {
    if items.len() < WORTH_A_THREAD {
        return items.iter().map(f).collect();
    }
    let (first, second) = items.split_at(items.len() / 2);
    std::thread::scope(|scope| {
        let beside = scope.spawn(|| second.iter().map(&f).collect::<Vec<R>>());
        let mut made = Vec::with_capacity(items.len());
        made.extend(first.iter().map(&f));
        match beside.join() {
            Ok(rest) => made.extend(rest),
            Err(panicked) => std::panic::resume_unwind(panicked),
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_stays_however_many_there_are() {
        for many in [0, 1, 15, 16, 17, 1001] {
            let items: Vec<usize> = (0..many).collect();
            let doubled: Vec<usize> = items.iter().map(|n| n * 2).collect();
            assert_eq!(in_parallel(&items, |n| n * 2), doubled);
        }
    }

    #[test]
    fn both_threads_work() {
        let items: Vec<usize> = (0..100).collect();
        let threads: std::collections::HashSet<_> =
            in_parallel(&items, |_| std::thread::current().id()).into_iter().collect();
        assert_eq!(threads.len(), 2);
    }

    #[test]
    fn a_panic_on_the_second_thread_is_one_of_the_caller() {
        let items: Vec<usize> = (0..100).collect();
        let panicked = std::panic::catch_unwind(|| in_parallel(&items, |n| assert_ne!(*n, 99)));
        assert!(panicked.is_err());
    }
}

//! The listening socket: serves until told to stop, then lets the running requests end.

use std::future::Future;
use std::io;
use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;

/// Serves the router on a socket that is already bound. When `shutdown` ends, no new connection is taken and
/// the requests that run are answered; then this returns. A handler cannot hold it longer than
/// [`crate::HANDLER_TIMEOUT`].
pub async fn serve(
    router: Router,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(shutdown).await
}

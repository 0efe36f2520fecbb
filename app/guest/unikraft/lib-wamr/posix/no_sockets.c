/* SPDX-License-Identifier: Apache-2.0 */
/*
 * WASI's socket calls fail: no network stack is linked in. WAMR refers to each of them from its
 * table of WASI functions. They can share one body, since none looks at an argument.
 */
#include <errno.h>

static int __attribute__((used)) no_sockets(void)
{
	errno = ENOSYS;
	return -1;
}

#define NO(call) \
	__asm__(".globl os_socket_" #call "\n.set os_socket_" #call ", no_sockets")

NO(accept);
NO(addr_local);
NO(addr_remote);
NO(addr_resolve);
NO(bind);
NO(close);
NO(connect);
NO(create);
NO(inet_network);
NO(listen);
NO(recv);
NO(recv_from);
NO(send);
NO(send_to);
NO(shutdown);
NO(get_broadcast);
NO(set_broadcast);
NO(get_ip_multicast_loop);
NO(set_ip_multicast_loop);
NO(set_ip_add_membership);
NO(set_ip_drop_membership);
NO(get_ip_multicast_ttl);
NO(set_ip_multicast_ttl);
NO(get_ip_ttl);
NO(set_ip_ttl);
NO(get_ipv6_only);
NO(set_ipv6_only);
NO(get_keep_alive);
NO(set_keep_alive);
NO(get_linger);
NO(set_linger);
NO(get_recv_buf_size);
NO(set_recv_buf_size);
NO(get_recv_timeout);
NO(set_recv_timeout);
NO(get_reuse_addr);
NO(set_reuse_addr);
NO(get_reuse_port);
NO(set_reuse_port);
NO(get_send_buf_size);
NO(set_send_buf_size);
NO(get_send_timeout);
NO(set_send_timeout);
NO(get_tcp_fastopen_connect);
NO(set_tcp_fastopen_connect);
NO(get_tcp_keep_idle);
NO(set_tcp_keep_idle);
NO(get_tcp_keep_intvl);
NO(set_tcp_keep_intvl);
NO(get_tcp_no_delay);
NO(set_tcp_no_delay);
NO(get_tcp_quick_ack);
NO(set_tcp_quick_ack);

;; Counts the primes below 500,000 by the sieve of Eratosthenes: bytes of memory, hardly any arithmetic.
;; expect: exit 0
(module
  ;; include: print
  (memory (export "memory") 9)
  (data (i32.const 256) " primes below 500000\n\00")
  ;; From 4096 on, one byte for each number; it is 1 where the number is composite.
  (func $cross_out (param $step i32)
    (local $n i32)
    (local.set $n (i32.mul (local.get $step) (local.get $step)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $n) (i32.const 500000)))
        (i32.store8 offset=4096 (local.get $n) (i32.const 1))
        (local.set $n (i32.add (local.get $n) (local.get $step)))
        (br $next))))

  (func (export "_start")
    (local $n i32)
    (local $count i32)
    (local.set $n (i32.const 2))
    (loop $next
      (if (i32.eqz (i32.load8_u offset=4096 (local.get $n)))
        (then
          (local.set $count (i32.add (local.get $count) (i32.const 1)))
          ;; Beyond the root of 500,000 the square would lie outside, and overflow in the end.
          (if (i32.lt_u (local.get $n) (i32.const 708))
            (then (call $cross_out (local.get $n))))))
      (local.set $n (i32.add (local.get $n) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $n) (i32.const 500000))))
    (call $say_number (i64.extend_i32_u (local.get $count)))
    (call $say (i32.const 256))))
